namespace GuangdongStats.Core.Bulletins;

/// <summary>What a reader must know of the text's figures.</summary>
/// <param name="Flow">The figure it is about; null for a note on all.</param>
public sealed record NoteStatement(BulletinNote Note, BulletinFacts.Flow? Flow = null) : Statement;
