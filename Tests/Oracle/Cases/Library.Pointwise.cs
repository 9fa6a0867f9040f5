using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddPointwise()
    {
        One("neg", d => d.Any(), (x, a) => x[0].neg(), chains: true);
        One("torch.neg", d => d.Any(), (x, a) => neg(x[0]));
        One("unary -", d => d.Any(), (x, a) => -x[0]);
        One("abs", d => d.Any(), (x, a) => x[0].abs(), chains: true);
        One("torch.abs", d => d.Any(), (x, a) => abs(x[0]));
        One("exp", d => d.Any(), (x, a) => x[0].exp(), Agreement.Rounded);
        One("torch.exp", d => d.Any(), (x, a) => exp(x[0]), Agreement.Rounded);
        One("log", d => d.Any(), (x, a) => x[0].log(), Agreement.Rounded);
        One("torch.log", d => d.Any(), (x, a) => log(x[0]), Agreement.Rounded);
        One("sqrt", d => d.Any(), (x, a) => x[0].sqrt(), Agreement.Rounded);
        One("torch.sqrt", d => d.Any(), (x, a) => sqrt(x[0]), Agreement.Rounded);
        One("rsqrt", d => d.Any(), (x, a) => x[0].rsqrt(), Agreement.Rounded);
        One("reciprocal", d => d.Any(), (x, a) => x[0].reciprocal(), Agreement.Rounded);
        One("square", d => d.Any(), (x, a) => x[0].square(), Agreement.Rounded, chains: true);
        One("torch.square", d => d.Any(), (x, a) => square(x[0]), Agreement.Rounded);
        One("sin", d => d.Any(), (x, a) => x[0].sin(), Agreement.Rounded, chains: true);
        One("torch.sin", d => d.Any(), (x, a) => sin(x[0]), Agreement.Rounded);
        One("cos", d => d.Any(), (x, a) => x[0].cos(), Agreement.Rounded);
        One("torch.cos", d => d.Any(), (x, a) => cos(x[0]), Agreement.Rounded);
        One("sign", d => d.Any(), (x, a) => x[0].sign());
        One("torch.sign", d => d.Any(), (x, a) => sign(x[0]));
        One("floor", d => d.Any(), (x, a) => x[0].floor());
        One("ceil", d => d.Any(), (x, a) => x[0].ceil());
        One("trunc", d => d.Any(), (x, a) => x[0].trunc());
        One("round", d => d.Any(), (x, a) => x[0].round(), deviation: RoundedAlready);
    }

    private static string? RoundedAlready(Input[] inputs, Parameters p) =>
        inputs[0].Type == Element.Long
            ? "TorchSharp's round takes the way of decimals, which whole numbers do not have; PyTorch's returns them"
            : null;
}
