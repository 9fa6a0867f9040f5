namespace NetDsl.Tests.Support;

/// <summary>Reports progress at once; the framework's own class goes through a queue.</summary>
/// <typeparam name="T">What is reported.</typeparam>
/// <param name="report">Takes it.</param>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
