namespace Dastan.Web.Exports;

/// <summary>Where an export is written to: a folder or a file.</summary>
public interface IExportPlace : IAsyncDisposable
{
    /// <summary>Adds what is written into a stream, under a path with forward slashes.</summary>
    Task PutAsync(string path, Func<Stream, Task> write, CancellationToken stop);

    /// <summary>Adds a file that is there.</summary>
    Task PutFileAsync(string path, string file, CancellationToken stop);

    /// <summary>All is there: only now does it stand under its name.</summary>
    Task FinishAsync(CancellationToken stop);
}
