using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace FashionMnistSample;

/// <summary>Shows a download: a line for each file, and on a terminal a bar with bytes and speed during the download.</summary>
/// <param name="console">The console to show it on.</param>
public sealed class DownloadView(IAnsiConsole console)
{
    /// <summary>Runs work that may download, and shows its progress.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work; it gets the observer that shows it.</param>
    /// <returns>The result of the work.</returns>
    public Task<T> Show<T>(Func<IDownloadObserver, Task<T>> work) =>
        console.Profile.Capabilities.Interactive
            ? console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new DownloadedColumn { Culture = CultureInfo.InvariantCulture },
                    new TransferSpeedColumn { Culture = CultureInfo.InvariantCulture },
                    new RemainingTimeColumn()
                )
                .StartAsync(context => work(new Observer(console, context)))
            : work(new Observer(console, context: null));

    private sealed class Observer(IAnsiConsole console, ProgressContext? context) : IDownloadObserver
    {
        private readonly Stopwatch time = new();
        private ProgressTask? bar;
        private long received;

        public void OnStart(FashionFile file, long there, long? total)
        {
            bar?.StopTask();
            time.Restart();
            received = 0;
            if (there > 0)
            {
                OnNote($"{file.CompressedName}: {Megabytes(there)} are already there, continuing from there.");
            }

            // The bar shows only the bytes to download: existing ones would count as speed.
            bar = context?.AddTask(Markup.Escape(file.Name), maxValue: (total - there) ?? file.Length);
            if (bar is not null)
            {
                bar.IsIndeterminate = total is null;
            }
        }

        public void OnReceived(int count)
        {
            received += count;
            bar?.Increment(count);
        }

        public void OnEnd(FashionFile file)
        {
            bar?.StopTask();
            bar = null;
            var speed = Megabytes((long)(received / Math.Max(time.Elapsed.TotalSeconds, 1e-3)));
            OnNote($"{file.CompressedName}: {Megabytes(received)} downloaded, {speed}/s; its checksum is right.");
        }

        public void OnNote(string text) => console.WriteLine(text);

        private static string Megabytes(long bytes) =>
            bytes < 100_000
                ? FormattableString.Invariant($"{bytes / 1e3:F1} kB")
                : FormattableString.Invariant($"{bytes / 1e6:F1} MB");
    }
}
