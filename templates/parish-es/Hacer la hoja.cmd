@echo off
rem Haga doble clic en este archivo, en Windows, para hacer la hoja del domingo que viene.
chcp 65001 >nul
pushd "%~dp0"
where bulletin >nul 2>nul
if errorlevel 1 (
  echo Esta computadora todavía no conoce la palabra "bulletin".
  echo LEAME.txt dice qué hacer, en "Una computadora nueva".
  pause
  exit /b 1
)
call bulletin make --open
set resultado=%errorlevel%
echo.
if %resultado% neq 0 echo La hoja no se hizo. Lo que hay que hacer está arriba.
if %resultado% equ 0 echo Lo que sigue está arriba.
rem La ventana se cerraría, y con ella lo retenido y cómo imprimir.
pause
popd
