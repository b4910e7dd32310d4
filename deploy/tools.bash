# Sourced by the scripts beside it. Says in one clear line each what is missing, and ends.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# at_least HAVE WANT: compares versions by their numbers.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need_java() {
  local java=java version
  [ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9.]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ]; then
    echo "Missing: Java 17 or newer (no 'java' on the PATH, JAVA_HOME not set)." >&2
    return 1
  elif ! at_least "$version" 17; then
    echo "Missing: Java 17 or newer (found $version)." >&2
    return 1
  fi
  JAVA=$java
}

need_maven() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ]; then
    echo "Missing: Maven 3.8.7 or newer (no 'mvn' on the PATH)." >&2
    return 1
  elif ! at_least "$version" 3.8.7; then
    echo "Missing: Maven 3.8.7 or newer (found $version)." >&2
    return 1
  fi
}

need_javac() {
  if ! { [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; } && ! command -v javac >/dev/null; then
    echo "Missing: a Java development kit (no 'javac' on the PATH)." >&2
    return 1
  fi
}

has_browser() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

# Pages are tested in a real browser; where there is none, the system's packages are asked for one.
need_browser() {
  has_browser && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing a browser for the tests of pages …"
    { apt-get update -q && apt-get install -q -y chromium; } >/dev/null 2>&1 || true
    has_browser && return
  fi
  echo "Missing: a Chromium browser on the PATH (Debian, Ubuntu: apt-get install chromium)." >&2
  return 1
}

# Names everything that is missing before it ends.
need_build_tools() {
  local missing=0
  need_java || missing=1
  need_javac || missing=1
  need_maven || missing=1
  [ "$missing" = 0 ] || exit 3
}

launcher=$root/modules/launcher/target/launcher.jar

# Builds when the launcher is missing or older than what it is made of.
build_if_needed() {
  local newer=
  if [ -f "$launcher" ]; then
    newer=$(find "$root/pom.xml" "$root"/modules/*/pom.xml "$root"/modules/*/src/main -newer "$launcher" -print -quit)
    [ -z "$newer" ] && return
  fi
  need_build_tools
  echo "Building ClaimTree …"
  (cd "$root" && mvn -B -q -Dstyle.color=never -DskipTests -pl modules/launcher -am package)
  # Also when nothing that goes into this jar has changed.
  touch "$launcher"
}

# exec_launcher COMMAND [OPTION …]: replaces the shell, so that signals arrive.
exec_launcher() {
  need_java || exit 3
  # CLAIMTREE_JAVA_OPTIONS is split at spaces on purpose.
  # shellcheck disable=SC2086
  exec "$JAVA" "@$root/deploy/server.options" ${CLAIMTREE_JAVA_OPTIONS:-} -jar "$launcher" "$@"
}
