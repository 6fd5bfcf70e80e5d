public import ArgumentParser
public import GangmuKit

// Closed enums of the library as values of options, with their names in help and completion.
extension InputFormat: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension ScriptTarget: ExpressibleByArgument {}
extension ConversionOptions.Punctuation: ExpressibleByArgument {}
extension ScriptEngine: ExpressibleByArgument {}
extension SuggestionRule: ExpressibleByArgument {}
extension PositionUnit: ExpressibleByArgument {}
extension MarkdownFlavor: ExpressibleByArgument {}
