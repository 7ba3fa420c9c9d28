namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>Where an import stands.</summary>
public enum RegisterImportStep
{
    Choosing = 1,
    Busy,

    /// <summary>It is not its turn.</summary>
    Waiting,

    Looking,
}
