using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Ui.Registers;

namespace GuangdongStats.Web.Features.Reading.Parks;

/// <param name="Others">In the same place.</param>
/// <param name="History">What sources said of it, the earliest first, undated ones last.</param>
public sealed record ParkData(Park Park, Catalogue Catalogue, IReadOnlyList<Park> Others, IReadOnlyList<EntryStep> History);
