global using NetDsl;
global using NetDsl.Samples;
global using Samples.Tests.Common;
