namespace Dastan.Web.Data.Whole;

/// <summary>The tables that make up a paper, as they were when it was written out.</summary>
/// <param name="Migration">The newest migration of its database, without the time in front: both databases have one of each name.</param>
/// <param name="Tables">Each after those that its rows name.</param>
public sealed record PaperForm(string Migration, IReadOnlyList<TableForm> Tables);

/// <summary>One table.</summary>
/// <param name="Key">The columns by which its rows are ordered.</param>
/// <param name="Columns">In the order in which a row has them; the key's come first.</param>
public sealed record TableForm(string Name, IReadOnlyList<string> Key, IReadOnlyList<ColumnForm> Columns);

/// <summary>One column.</summary>
public sealed record ColumnForm(string Name, CellKind Kind);
