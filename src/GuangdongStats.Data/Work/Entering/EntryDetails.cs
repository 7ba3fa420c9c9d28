using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>What is said of an entered figure beside its number.</summary>
/// <param name="Explanation">On what the soft checks asked.</param>
/// <param name="Reason">Why a released figure is replaced; null where none is.</param>
/// <param name="Notice">What readers are told then, in both languages.</param>
public sealed record EntryDetails(EntrySource Source, Status Status, string Explanation, RevisionReason? Reason, LocalizedName Notice);
