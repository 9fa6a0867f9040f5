namespace NetDsl.Samples;

/// <summary>The request cannot be fulfilled; the message is one line that says why, and what is possible.</summary>
public sealed class UsageException(string message) : Exception(message);
