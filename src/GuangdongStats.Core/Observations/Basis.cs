namespace GuangdongStats.Core.Observations;

/// <summary>How the publisher came to the number; earlier members go before later ones when one is chosen.</summary>
public enum Basis
{
    Reported,

    /// <summary>An association or institute says that it estimates.</summary>
    Estimate,

    /// <summary>Printed before the period ended: never charted.</summary>
    Forecast,
}
