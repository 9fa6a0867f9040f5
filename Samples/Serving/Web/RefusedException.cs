namespace ServingSample.Web;

/// <summary>A request that cannot be answered; the message is for the client.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reason">What is wrong, and what to send.</param>
internal sealed class RefusedException(int status, string reason) : Exception(reason)
{
    public int Status => status;
}
