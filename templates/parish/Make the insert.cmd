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
set ended=%errorlevel%
echo.
if %ended% neq 0 echo The insert was not made. What to do stands above.
if %ended% equ 0 echo What to do next stands above.
rem The window would close, and with it what is held and how to print.
pause
popd
