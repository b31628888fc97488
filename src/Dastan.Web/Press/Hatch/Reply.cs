namespace Dastan.Web.Press.Hatch;

/// <summary>Writes the head of a kept answer as it goes onto the line.</summary>
internal ref struct Reply
{
    private readonly Span<byte> line;
    private int length;
    private bool fits;

    private Reply(Span<byte> line)
    {
        this.line = line;
        fits = true;
    }

    /// <returns>Its length; 0 when it does not fit.</returns>
    public static int Write(Span<byte> line, Plate plate, Form form, ReadOnlySpan<byte> known, ReadOnlySpan<byte> date)
    {
        var reply = new Reply(line);
        if (known.IsEmpty)
        {
            var isThere = plate.Status is StatusCodes.Status200OK;
            reply.Add(isThere ? "HTTP/1.1 200 OK\r\n"u8 : "HTTP/1.1 410 Gone\r\n"u8);
            reply.Add(form.Lines.Span);
            // What is not there has none.
            reply.Add(isThere ? form.ETagLine.Span : []);
        }
        else
        {
            reply.Add("HTTP/1.1 304 Not Modified\r\nETag: "u8);
            reply.Add(known);
            reply.Add("\r\n"u8);
        }
        reply.Add(plate.LastModifiedLine.Span);
        reply.Add(date);
        reply.Add(plate.Headers.Lines.Span);
        reply.Add("\r\n"u8);
        return reply.fits ? reply.length : 0;
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        fits &= text.TryCopyTo(line[length..]);
        if (fits)
            length += text.Length;
    }
}
