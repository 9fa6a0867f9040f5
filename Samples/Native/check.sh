#!/usr/bin/env bash
# Publishes this sample ahead of time (warnings are errors), runs it, and compares all its output and files with the ordinary runtime's, to
# the last bit. Needs clang and zlib's headers.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf '%s\n' "$*" >&2; exit 1; }

# A separate folder for intermediate files: a publish restores for one kind of machine, which builds here do not.
publish() { dotnet publish Samples/Native -c Release --artifacts-path "$work/build" -o "$work/published" -v q "$@" >"$work/log" 2>&1; }
if ! publish; then
  # The native runtime of .NET 10 is a separate package, which not every feed has; that of .NET 9 comes with the compiler.
  grep -q 'NU1101.*Microsoft.NETCore.App.Runtime.NativeAOT' "$work/log" || { cat "$work/log"; exit 1; }
  echo "The feed has no native runtime for .NET 10: published for .NET 9."
  publish -p:NetDslFramework=net9.0 || { cat "$work/log"; exit 1; }
fi
if grep -E ': (warning|error) ' "$work/log"; then fail "The publish warned."; fi
[ ! -e "$work/published/Native.dll" ] || fail "The program was published, but not ahead of time."
native="$work/published/Native"
dotnet build Samples/Native -c Release -v q --nologo
ordinary="$PWD/Samples/Native/bin/Release/net10.0/Native.dll"
data="$PWD/Samples/data/mnist"

# Runs both with the same arguments, each in a folder of its own; both must end with that exit code and print the same.
both() {
  local expected=$1 kind; shift
  for kind in native ordinary; do
    mkdir -p "$work/$kind"
    local program=("$native") code=0
    [ $kind = native ] || program=(dotnet "$ordinary")
    (cd "$work/$kind" && "${program[@]}" "$@") >"$work/$kind.out" 2>"$work/$kind.err" || code=$?
    [ $code -eq "$expected" ] || { cat "$work/$kind.out" "$work/$kind.err"; fail "$kind: exit code $code instead of $expected: $*"; }
  done
  diff "$work/ordinary.out" "$work/native.out" && diff "$work/ordinary.err" "$work/native.err" \
    || fail "The native program prints something else than the ordinary one: $*"
}

both 0 xor
tail -n 4 "$work/native.out"
both 0 train --data "$data" --output c.safetensors
tail -n 2 "$work/native.out"
cmp "$work/native/c.safetensors" "$work/ordinary/c.safetensors" || fail "The trained weights differ."
both 0 classify --weights c.safetensors --scores "$data/t10k-images-idx3-ubyte.gz"
both 0 classify --weights c.safetensors --scores "$PWD"/Tests/Samples.Tests/Images/drawn/*.png
sed -E 's|^.*/||; s|\).*|)|' "$work/native.out"
both 0 --help
both 2 classify --weights c.safetensors ../nowhere.png
both 2 classify --weights c.safetensors "$data/t10k-labels-idx1-ubyte.gz"
both 2 speed --weights "$data/t10k-labels-idx1-ubyte.gz"
"$native" speed --weights "$work/native/c.safetensors"

# Ctrl-C, once: in the background, timeout also sends the signal to its group, and a second one ends the program immediately.
code=0
timeout --foreground -s INT --preserve-status 5 "$native" train --data "$data" --iterations 100000000 --output "$work/stopped.safetensors" \
  >"$work/stopped.out" || code=$?
[ $code -eq 130 ] && [ -s "$work/stopped.safetensors" ] || { cat "$work/stopped.out"; fail "Ctrl-C: exit code $code, or no weights."; }
printf 'The native program, %s bytes, prints and computes what the ordinary one does.\n' "$(stat -c %s "$native")"
