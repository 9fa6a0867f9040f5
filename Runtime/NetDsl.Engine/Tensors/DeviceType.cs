namespace TorchSharp;

/// <summary>Kinds of devices, with libtorch's numbers. This engine computes on the CPU.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU; needs TorchSharp (-p:Torch=TorchSharp).</summary>
    CUDA = 1,

    /// <summary>Intel MKL-DNN; not available in this engine.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL; not available in this engine.</summary>
    OPENGL = 3,

    /// <summary>OpenCL; not available in this engine.</summary>
    OPENCL = 4,

    /// <summary>IDEEP; not available in this engine.</summary>
    IDEEP = 5,

    /// <summary>AMD HIP; not available in this engine.</summary>
    HIP = 6,

    /// <summary>FPGA; not available in this engine.</summary>
    FPGA = 7,

    /// <summary>MSNPU; not available in this engine.</summary>
    MSNPU = 8,

    /// <summary>XLA; not available in this engine.</summary>
    XLA = 9,

    /// <summary>Apple's Metal; not available in this engine.</summary>
    MPS = 13,

    /// <summary>Shapes without data; not available in this engine.</summary>
    META = 14,
}
