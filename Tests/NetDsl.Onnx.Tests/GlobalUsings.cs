global using NetDsl.Generator.Tests.Functional;
global using NetDsl.Onnx.Tests.Support;
