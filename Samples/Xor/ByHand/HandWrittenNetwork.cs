using static System.Math;

namespace XorSample.ByHand;

/// <summary>
/// The 2-2-1 network without any library: each formula as on paper, with its derivative beside it. The chain rule multiplies the
/// derivatives from the cost back to each weight; that is all that "autograd" does.
/// <code>
/// x1, x2  ->  hidden neurons h1 = s(w11 x1 + w12 x2 + b1)    ->  answer a = s(v1 h1 + v2 h2 + c)
///                            h2 = s(w21 x1 + w22 x2 + b2)
/// </code>
/// </summary>
public static class HandWrittenNetwork
{
    /// <summary>The answer for one point.</summary>
    /// <param name="w">The weights.</param>
    /// <param name="x1">Its first number.</param>
    /// <param name="x2">Its second number.</param>
    /// <returns>The network's probability that exactly one of the two is 1, in 0 … 1.</returns>
    public static double Predict(Weights w, double x1, double x2) => Forward(w, x1, x2).A;

    /// <summary>Mean cost of the four points, and its derivatives with respect to the nine weights.</summary>
    /// <param name="w">The weights.</param>
    public static (double Cost, Weights Gradient) Step(Weights w)
    {
        var (cost, gradient) = (0.0, default(Weights));
        foreach (var (x1, x2, y) in XorData.Points)
        {
            var forward = Forward(w, x1, x2);
            cost += Cost(forward.A, y);
            gradient += Backward(w, x1, x2, y, forward);
        }

        // The cost is the mean over the points, and the derivative of a mean is the mean of the derivatives.
        var points = XorData.Points.Count;
        return (cost / points, 1.0 / points * gradient);
    }

    /// <summary>Forward: from the point to the answer.</summary>
    private static (double H1, double H2, double A) Forward(Weights w, double x1, double x2)
    {
        var z1 = (w.W11 * x1) + (w.W12 * x2) + w.B1; //  dz1/dw11 = x1   dz1/dw12 = x2   dz1/db1 = 1
        var z2 = (w.W21 * x1) + (w.W22 * x2) + w.B2; //  dz2/dw21 = x1   dz2/dw22 = x2   dz2/db2 = 1
        var h1 = Sigmoid(z1); //                         dh1/dz1 = h1 (1 - h1)
        var h2 = Sigmoid(z2); //                         dh2/dz2 = h2 (1 - h2)
        var z = (w.V1 * h1) + (w.V2 * h2) + w.C; //      dz/dv1 = h1   dz/dv2 = h2   dz/dc = 1   dz/dh1 = v1   dz/dh2 = v2
        var a = Sigmoid(z); //                           da/dz = a (1 - a)
        return (h1, h2, a);
    }

    /// <summary>Backward: the chain rule, from the cost to each weight.</summary>
    private static Weights Backward(Weights w, double x1, double x2, double y, (double H1, double H2, double A) forward)
    {
        var (h1, h2, a) = forward;

        // Output. cost = -(y ln a + (1 - y) ln(1 - a)), so dcost/da = (a - y) / (a (1 - a)); times da/dz = a (1 - a) that is
        var dz = a - y;
        var dv1 = dz * h1; //              dcost/dv1 = dcost/dz · dz/dv1
        var dv2 = dz * h2; //              dcost/dv2 = dcost/dz · dz/dv2
        var dc = dz; //                    dcost/dc  = dcost/dz · dz/dc

        // Through the second layer's weights back to the hidden neurons.
        var dh1 = dz * w.V1; //            dcost/dh1 = dcost/dz · dz/dh1
        var dh2 = dz * w.V2; //            dcost/dh2 = dcost/dz · dz/dh2
        var dz1 = dh1 * h1 * (1 - h1); //  dcost/dz1 = dcost/dh1 · dh1/dz1
        var dz2 = dh2 * h2 * (1 - h2); //  dcost/dz2 = dcost/dh2 · dh2/dz2

        // First layer.
        return new Weights(
            W11: dz1 * x1, //              dcost/dw11 = dcost/dz1 · dz1/dw11
            W12: dz1 * x2,
            W21: dz2 * x1,
            W22: dz2 * x2,
            B1: dz1,
            B2: dz2,
            V1: dv1,
            V2: dv2,
            C: dc
        );
    }

    private static double Sigmoid(double z) => 1 / (1 + Exp(-z)); // its derivative is s (1 - s)

    // Binary cross entropy; logarithms are limited to -100, as in PyTorch's BCELoss, so that no answer has infinite cost.
    private static double Cost(double a, double y) => -((y * Max(Log(a), -100)) + ((1 - y) * Max(Log(1 - a), -100)));
}
