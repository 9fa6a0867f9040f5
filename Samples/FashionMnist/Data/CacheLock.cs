namespace FashionMnistSample;

/// <summary>
/// Keeps other processes from writing into the cache. The system releases the lock when its holder ends, however it ends. The
/// empty file stays: removing it would let two processes hold a lock of that name at once.
/// </summary>
internal sealed class CacheLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // "In use by another process": Windows' ERROR_SHARING_VIOLATION, EWOULDBLOCK of Linux and of macOS.
    private static readonly int[] InUse = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream file;

    private CacheLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a folder, and waits while another process has it.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <param name="waiting">Called once if it has to wait.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The lock, held until it is disposed.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<CacheLock> Take(string folder, Action waiting, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "download.lock");
        for (var told = false; ; )
        {
            try
            {
                return new CacheLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException fault) when (InUse.Contains(fault.HResult))
            {
                if (!told)
                {
                    waiting();
                    told = true;
                }
            }

            await Task.Delay(Interval, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => file.Dispose();
}
