using System.Net;
using NetDsl;

namespace ServingSample.Web;

/// <summary>
/// The web server: routes and limits. Every fault is answered with a reason and never with a stack trace.
/// </summary>
public static class DigitServer
{
    /// <summary>The largest body, in bytes: a thousand images as JSON with all digits of a float32.</summary>
    public const int LargestBody = 16 << 20;

    /// <summary>Creates a server that is not started yet.</summary>
    /// <param name="network">The network; it is only read, by many requests at once.</param>
    /// <param name="endpoint">The address to listen on; port 0 takes a free one.</param>
    /// <returns>The server.</returns>
    public static WebApplication Create(INetwork network, IPEndPoint endpoint)
    {
        // Always Production: the developer exception page shows stack traces.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(endpoint);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });

        // Faults of the program go to standard error. The caller reports that it cannot start.
        builder
            .Logging.ClearProviders()
            .SetMinimumLevel(LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddProblemDetails();
        builder.Services.AddRequestDecompression();
        builder.Services.AddHealthChecks().AddCheck("network", new NetworkCheck(network));

        var server = builder.Build();
        server.UseExceptionHandler();
        server.UseStatusCodePages();
        server.UseRequestDecompression();
        server.MapGet("/", () => TypedResults.Text(Welcome(network)));
        server.MapGet(
            "/network",
            () => TypedResults.Json(NetworkDescription.Of(network), ServingJson.Default.NetworkDescription)
        );
        server.MapHealthChecks("/health");
        server.MapPost("/predict", new PredictEndpoint(network, server.Logger).AnswerAsync);
        return server;
    }

    private static string Welcome(INetwork network) =>
        $"{network.Summary()}\nPOST /predict   {RequestReader.HowTo}\nGET  /network   This card as JSON.\n"
        + "GET  /health    Whether the network answers.\n";
}
