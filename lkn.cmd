@echo off
rem Starts the command line of Linked Neurons: finds a JDK 25, builds on first use and after changes.
rem Written without a Windows machine at hand; what it does is what the script lkn does.
setlocal
set "LKN_HOME=%~dp0"
if "%LKN_HOME:~-1%"=="\" set "LKN_HOME=%LKN_HOME:~0,-1%"
set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*\current") do call :consider "%%~d"
if not defined JDK (
  echo lkn: no JDK 25 found; install one ^(for example Temurin 25^) or set JAVA_HOME to it 1>&2
  exit /b 4
)
set "TARGET=%LKN_HOME%\experiments\target\lkn"
set "LOG=%LKN_HOME%\experiments\target\build.log"
set "PROFILE_FLAG="
if defined LKN_PROFILE set "PROFILE_FLAG=-P%LKN_PROFILE%"
powershell -NoProfile -Command "$s='%TARGET%\built'; if (-not (Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTime; $p='core','datasets','terminal','experiments' | ForEach-Object { '%LKN_HOME%\'+$_+'\src\main'; '%LKN_HOME%\'+$_+'\pom.xml' }; $n=Get-ChildItem -Recurse -File ($p+'%LKN_HOME%\pom.xml') | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  echo Building Linked Neurons: first use or changed sources, a minute or more... 1>&2
  if exist "%TARGET%" rmdir /s /q "%TARGET%"
  mkdir "%TARGET%"
  set "JAVA_HOME=%JDK%"
  pushd "%LKN_HOME%"
  call mvnw.cmd -q -B -ntp -pl experiments -am package -Dmaven.test.skip=true -Dspotless.check.skip=true %PROFILE_FLAG% > "%LOG%" 2>&1
  if errorlevel 1 (
    popd
    type "%LOG%" 1>&2
    echo lkn: the build failed, as shown above ^(kept in %LOG%^) 1>&2
    exit /b 4
  )
  popd
  echo built> "%TARGET%\built"
)
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
"%JDK%\bin\java.exe" -XX:SharedArchiveFile="%TARGET%\lkn.jsa" -XX:+AutoCreateSharedArchive -Xlog:cds=off -Xlog:aot=off -Xshare:auto -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %LKN_JAVA_OPTS% -cp "%TARGET%\lib\*" org.linkedneurons.experiments.cli.Main %*
exit /b %ERRORLEVEL%

:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0
