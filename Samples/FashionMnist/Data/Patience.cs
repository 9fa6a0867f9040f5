namespace FashionMnistSample;

/// <summary>When a download is retried and when it is given up.</summary>
/// <param name="Attempts">Requests for one file in all, at least 1.</param>
/// <param name="FirstPause">Wait before the second request; each further wait is twice as long.</param>
/// <param name="Silence">How long a server may send nothing.</param>
public sealed record Patience(int Attempts, TimeSpan FirstPause, TimeSpan Silence)
{
    /// <summary>For the real network: five requests over 15 seconds of waiting, 30 seconds of silence.</summary>
    public static Patience Default { get; } = new(5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>The wait after a request has failed.</summary>
    /// <param name="attempt">Which request, from 1.</param>
    public TimeSpan Pause(int attempt) => FirstPause * Math.Pow(2, attempt - 1);
}
