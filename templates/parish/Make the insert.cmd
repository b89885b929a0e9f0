@echo off
rem Double-click this file on Windows to make the insert of the coming Sunday.
pushd "%~dp0"
where bulletin >nul 2>nul
if errorlevel 1 (
  echo This computer does not know the word "bulletin" yet.
  echo README.txt says what to do, under "A new computer".
  pause
  exit /b 1
)
call bulletin make --open
if errorlevel 1 (
  echo.
  echo The insert was not made. What to do stands above.
  pause
)
popd
