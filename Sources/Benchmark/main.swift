// Where the time goes: every stage apart and the whole way, on generated plans of three sizes.
//
//     gangmu-bench                         all stages, and the engines on the list of compounds
//     gangmu-bench segment                 only the stages whose name holds the word
//     gangmu-bench docx FILE               imports and conversions a second, and peak memory in bytes
//     gangmu-bench script CONFIGURATION…   both script engines on standard input
//
// Figures are for one core, the best of several rounds; a megabyte is 10^6 bytes of the input.

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "script" {
  var text: [UInt8] = []
  while let line = readLine(strippingNewline: false) { text += line.utf8 }
  print("MB/s of input: bytes to bytes, with edits, edits of scalars; number of edits")
  for name in arguments.dropFirst() {
    let row = try ScriptBenchmark(configuration: name, text: text)
    print(
      row.configuration, Int(row.megabytesPerSecond), Int(row.withEditsMegabytesPerSecond),
      Int(row.scalarEditsMegabytesPerSecond), row.edits)
    let refined = try RefinedBenchmark(configuration: name, text: text)
    print(
      row.configuration, "refined", Int(refined.megabytesPerSecond),
      Int(refined.withEditsMegabytesPerSecond))
  }
} else if arguments.first == "docx" {
  for path in arguments.dropFirst() { print(try WordBenchmark(path: path).line) }
} else {
  print(try Benchmark(sizes: [1_000, 10_000, 100_000], only: arguments.first).table)
  if arguments.isEmpty { print(try CompoundComparison().table) }
}
