using System.Net;
using Microsoft.AspNetCore.Builder;
using ServingSample.Web;

namespace Serving.Tests.Web;

/// <summary>The server on a free port of this machine, and a client.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private RunningServer(WebApplication server)
    {
        this.server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<RunningServer> Start(INetwork network)
    {
        var server = DigitServer.Create(network, new IPEndPoint(IPAddress.Loopback, 0));
        await server.StartAsync();
        return new RunningServer(server);
    }

    /// <summary>Stops as Ctrl-C does: requests that are being answered are waited for.</summary>
    public Task Stop() => server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
