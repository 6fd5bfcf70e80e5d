// Where the time goes: every stage apart and the whole way, on generated plans of three sizes.
//
// Figures are for one core, the best of several rounds; a megabyte is 10^6 bytes of the input.

// `gangmu-bench segment` measures only the stages whose name holds the word.

let stage = CommandLine.arguments.dropFirst().first
print(try Benchmark(sizes: [1_000, 10_000, 100_000], only: stage).table)
