using System.Net;

namespace ServingSample;

/// <summary>The options of the command line.</summary>
/// <param name="Endpoint">The address to listen on; port 0 takes a free one.</param>
/// <param name="WeightsFile">The safetensors file to load; null for the program's own, which is created at the first
/// start.</param>
public sealed record ServingOptions(IPEndPoint Endpoint, string? WeightsFile);
