namespace GuangdongStats.Core.Registers;

public enum RegisterKind
{
    Parks = 1,
    Programmes,
    Scenarios,
}
