using System.Runtime.InteropServices;

namespace Dastan.Web.Data.Search;

/// <summary>The beginning of FTS5's <c>fts5_api</c>, by which functions are added to it. Source: https://sqlite.org/fts5.html#extending_fts5.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public nint CreateTokenizer;
    public nint FindTokenizer;
    public delegate* unmanaged[Cdecl]<
        Fts5Api*,
        byte*,
        void*,
        delegate* unmanaged[Cdecl]<Fts5ExtensionApi*, nint, nint, int, nint*, void>,
        void*,
        int> CreateFunction;
}

/// <summary>The beginning of FTS5's <c>Fts5ExtensionApi</c>, by which a function learns of the row it is asked about. Source: the same.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5ExtensionApi
{
    public int Version;
    public nint UserData;
    public nint ColumnCount;
    public nint RowCount;
    public nint ColumnTotalSize;
    public nint Tokenize;
    public nint PhraseCount;
    public nint PhraseSize;
    public delegate* unmanaged[Cdecl]<nint, int*, int> InstanceCount;
    public delegate* unmanaged[Cdecl]<nint, int, int*, int*, int*, int> Instance;
    public nint Rowid;
    public nint ColumnText;
    public nint ColumnSize;
    public nint QueryPhrase;
    public delegate* unmanaged[Cdecl]<nint, nint, delegate* unmanaged[Cdecl]<nint, void>, int> SetAuxiliary;
    public delegate* unmanaged[Cdecl]<nint, int, nint> GetAuxiliary;
}
