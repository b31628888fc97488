using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dastan.Tests.Hatch;

/// <summary>Keeps what the program tells its log from a level on: an error unless said, since that the machine is slow is told as a warning.</summary>
/// <param name="withExceptions">Is the exception told too, with where it was thrown?</param>
internal sealed class ToldLog(LogLevel from = LogLevel.Error, bool withExceptions = false) : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            Lines.Enqueue(
                formatter(state, exception) + (withExceptions && exception is not null ? $"\n{exception}" : "")
            );
    }

    public void Dispose() { }
}
