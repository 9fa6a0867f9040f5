#!/usr/bin/env python3
"""Measures this sample published in several ways: size, start to first prediction, peak memory, predictions a second.

    Samples/Native/measure.py [--rounds 25] [--framework net9.0] [--folder some/folder]

Each round starts every form of the program once, one after another, so that a busy moment of the machine does not hit one form alone;
the figures are medians over the rounds. A start is the whole process, from its creation to its end: load the weights, decode a PNG,
classify it, print; its processor time is what it cost on all cores together. Peak memory is the largest resident set that the kernel noted for that process (ru_maxrss). Predictions a second are
the program's own count (command speed, one thread, seconds of processor time), medians over fewer rounds.

--framework: for which .NET the native form is compiled, net10.0 unless told otherwise; net9.0 where the package feed has no native
runtime for .NET 10 (docs/native.md). The other forms are always net10.0. --folder: keeps what is published there, and takes it from there
the next time.
"""
import argparse
import os
import pathlib
import platform
import re
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "Tests/Samples.Tests/Images/drawn/7-in-a-corner-of-a-large-sheet.png"
NOT_SHIPPED = {".pdb", ".dbg", ".xml"}

FORMS = {
    "ordinary: `dotnet Native.dll`": ["-p:PublishAot=false"],
    "ordinary, precompiled (ReadyToRun)": ["-p:PublishAot=false", "-p:PublishReadyToRun=true", "--self-contained", "false"],
    "one file with its runtime, trimmed, precompiled": ["-p:PublishOneFile=true"],
    "native": [],
}


def publish(name, options, folder):
    number = list(FORMS).index(name)
    out = folder / f"form{number}"
    if not out.exists():
        subprocess.run(
            ["dotnet", "publish", "Samples/Native", "-c", "Release", "-v", "q", "--nologo", "--use-current-runtime",
             "--artifacts-path", folder / f"build{number}", "-o", out, *options],
            cwd=ROOT, check=True)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file() and file.suffix not in NOT_SHIPPED)
    program = out / "Native"
    return (["dotnet", str(program) + ".dll"] if number < 2 else [str(program)]), size


def run(command):
    """Seconds, processor seconds and peak memory in bytes of a whole process, and what it printed."""
    read, write = os.pipe()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=write)
    os.close(write)
    with os.fdopen(read) as output:
        text = output.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit code {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--framework", default="net10.0")
    parser.add_argument("--folder", type=pathlib.Path)
    arguments = parser.parse_args()
    FORMS["native"] = [f"-p:NetDslFramework={arguments.framework}"]

    with tempfile.TemporaryDirectory() as name:
        folder = (arguments.folder or pathlib.Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        forms = {form: publish(form, options, folder) for form, options in FORMS.items()}
        weights = folder / "c.safetensors"
        run([*forms["native"][0], "train", "--data", str(ROOT / "Samples/data/mnist"), "--output", str(weights)])

        starts, answers = {form: [] for form in forms}, set()
        for _ in range(arguments.rounds + 1):
            for form, (command, _) in forms.items():
                *figures, text = run([*command, "classify", "--weights", str(weights), "--scores", str(PICTURE)])
                starts[form].append(figures)
                answers.add(text)
        if len(answers) != 1:
            raise SystemExit(f"The forms do not agree: {answers}")

        speeds = {form: [] for form in forms}
        for _ in range(max(5, arguments.rounds // 3)):
            for form, (command, _) in forms.items():
                text = run([*command, "speed", "--weights", str(weights)])[-1]
                speeds[form].append([int(count) for count in re.findall(r": (\d+) predictions", text)])

    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}; {arguments.rounds} rounds; "
          f"native for {arguments.framework}")
    print("| | size | start to first prediction | processor time of it | peak memory | predictions a second, one at a time "
          "| in batches of 100 |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for form, (_, size) in forms.items():
        measured = starts[form][1:]  # the first round reads the files from the disk
        seconds, processor, memory = (statistics.median(column) for column in zip(*measured))
        one, many = (statistics.median(column) for column in zip(*speeds[form]))
        print(f"| {form} | {size / 1e6:.1f} MB | {seconds * 1000:.0f} ms | {processor * 1000:.0f} ms | {memory / 1e6:.0f} MB | {one:,.0f} | {many:,.0f} |")


if __name__ == "__main__":
    main()
