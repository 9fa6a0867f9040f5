namespace NetDsl.Samples;

/// <summary>What the user asked for cannot be done; the message is one line that says why and what can.</summary>
public sealed class UsageException(string message) : Exception(message);
