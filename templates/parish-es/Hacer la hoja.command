#!/bin/sh
# Haga doble clic en este archivo, en una Mac, para hacer la hoja del domingo que viene.
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! command -v bulletin >/dev/null; then
  echo 'Esta computadora todavía no conoce la palabra "bulletin".'
  echo 'LEAME.txt dice qué hacer, en "Una computadora nueva".'
  printf 'Pulse Intro para cerrar.'
  read -r _
  exit 1
fi
bulletin make --open
ended=$?
echo
if [ "$ended" -ne 0 ]; then
  echo 'La hoja no se hizo. Lo que hay que hacer está arriba.'
else
  echo 'Lo que sigue está arriba.'
fi
# La ventana se cerraría, y con ella lo retenido y cómo imprimir.
printf 'Pulse Intro para cerrar.'
read -r _
exit "$ended"
