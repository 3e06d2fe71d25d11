global using LegalAid.BotFramework.Schema;
global using NUnit.Framework;
