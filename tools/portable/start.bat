@echo off
rem Starts the dashboard from this folder: with the Python in it, otherwise with the machine's own.
chcp 65001 >nul
setlocal
set /p WANTED=<"%~dp0python-version.txt"
set PYTHON="%~dp0python\windows-x64\python.exe"
if exist %PYTHON% goto start
set PYTHON=py -%WANTED%
%PYTHON% -c "" >nul 2>nul && goto start
set PYTHON=python
:start
%PYTHON% -s "%~dp0launch.py" %*
if errorlevel 1 pause
