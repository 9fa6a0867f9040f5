global using NetDsl;
