namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>A vector width, so that one tile routine is written once and compiled for each width.</summary>
internal unsafe interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Zero { get; }

    static abstract TVector Load(float* source);

    static abstract void Store(TVector value, float* target);

    static abstract TVector Broadcast(float value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    /// <summary>left·right + sum, rounded once where the processor has such an instruction.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);
}
