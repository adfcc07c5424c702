using System.Buffers.Binary;
using System.IO.Compression;

namespace Praatplaat.Package.Tests.Icons;

/// <summary>A picture of eight bits a channel, with or without transparency, read from its bytes.</summary>
/// <remarks>Source: the PNG specification, third edition: chunks (5), filters (9).</remarks>
internal sealed class Png
{
    private const int AfterSignature = 8;

    private readonly byte[] _bytes;
    private readonly byte[] _samples;
    private readonly int _channels;

    public Png(byte[] bytes)
    {
        _bytes = bytes;
        var header = Chunks("IHDR").Single();
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        _channels = (header[8], header[9], header[12]) switch
        {
            (8, 6, 0) => 4,
            (8, 2, 0) => 3,
            _ => throw new NotSupportedException("Not a picture of eight bits in RGB or RGBA, without interlacing."),
        };
        _samples = Unfilter(Inflate([.. Chunks("IDAT").SelectMany(chunk => chunk)]));
    }

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<Pixel> Pixels => Enumerable.Range(0, Width * Height).Select(at => Pixel(at % Width, at / Width));

    public Pixel Pixel(int x, int y)
    {
        var at = ((y * Width) + x) * _channels;
        return new Pixel(_samples[at], _samples[at + 1], _samples[at + 2], _channels == 4 ? _samples[at + 3] : byte.MaxValue);
    }

    private IEnumerable<byte[]> Chunks(string type)
    {
        for (var at = AfterSignature; at < _bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
            if (System.Text.Encoding.ASCII.GetString(_bytes, at + 4, 4) == type)
                yield return _bytes[(at + 8)..(at + 8 + length)];
            at += 12 + length;
        }
    }

    private static byte[] Inflate(byte[] packed)
    {
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        inflate.CopyTo(copy);
        return copy.ToArray();
    }

    private byte[] Unfilter(byte[] rows)
    {
        var stride = Width * _channels;
        var samples = new byte[stride * Height];
        for (var at = 0; at < samples.Length; at++)
        {
            var (row, x) = (at / stride, at % stride);
            int left = x >= _channels ? samples[at - _channels] : 0;
            int up = row > 0 ? samples[at - stride] : 0;
            int corner = row > 0 && x >= _channels ? samples[at - stride - _channels] : 0;
            samples[at] = (byte)(rows[(row * (stride + 1)) + 1 + x] + (rows[row * (stride + 1)] switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            }));
        }

        return samples;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}

internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);
