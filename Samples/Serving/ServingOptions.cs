using System.Net;

namespace ServingSample;

/// <summary>What the command line asks for.</summary>
/// <param name="Endpoint">Where to listen; port 0 takes a free one.</param>
/// <param name="WeightsFile">The safetensors file to load; null for the program's own, which is made at the first start.</param>
public sealed record ServingOptions(IPEndPoint Endpoint, string? WeightsFile);
