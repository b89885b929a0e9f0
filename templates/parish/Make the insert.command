#!/bin/sh
# Double-click this file on a Mac to make the insert of the coming Sunday.
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! command -v bulletin >/dev/null; then
  echo 'This computer does not know the word "bulletin" yet.'
  echo 'README.txt says what to do, under "A new computer".'
  printf 'Press Return to close.'
  read -r _
  exit 1
fi
bulletin make --open
ended=$?
echo
if [ "$ended" -ne 0 ]; then
  echo 'The insert was not made. What to do stands above.'
else
  echo 'What to do next stands above.'
fi
# The window would close, and with it what is held and how to print.
printf 'Press Return to close.'
read -r _
exit "$ended"
