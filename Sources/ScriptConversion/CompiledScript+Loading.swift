extension CompiledScript {
  /// The compiled form of a configuration, from the cache where that has it.
  ///
  /// - Throws: ``ScriptConversionError`` with the file, the line and the reason where they can be
  ///   found out, otherwise in OpenCC's own words.
  static func load(
    _ name: String, form: ConfigurationSources.Form, cache: CompiledCache
  ) throws(ScriptConversionError) -> CompiledScript {
    if let script = ShippedScripts.script(name, form) { return script }
    let sources: ConfigurationSources
    do throws(ConfigurationFile.Problem) {
      sources = try ConfigurationSources(path: OpenCC.path(of: name), form: form)
    } catch let problem {
      // OpenCC may know forms of a configuration that we do not.
      do throws(ScriptConversionError) {
        return try compiled(name, form)
      } catch {
        guard problem.line != nil else { throw error }
        throw ScriptConversionError(configuration: name, message: problem.description)
      }
    }
    if let script = cache.script(of: sources) { return script }
    let script: CompiledScript
    do throws(ScriptConversionError) {
      script = try compiled(name, form, fingerprint: sources.fingerprint)
    } catch {
      throw error.explained(by: sources.textProblem())
    }
    if let problem = sources.malformedText() {
      throw ScriptConversionError(configuration: name, message: problem.description)
    }
    cache.keep(script, of: sources)
    return script
  }

  private static func compiled(
    _ name: String, _ form: ConfigurationSources.Form, fingerprint: Fingerprint = Fingerprint()
  ) throws(ScriptConversionError) -> CompiledScript {
    var configuration = try Configuration(reading: name)
    do throws(StageTables.Excess) {
      switch form {
      case .plain: break
      case .stable:
        let plain = ScriptConverter(script: try CompiledScript(compiling: configuration))
        configuration.settle(by: plain)
      case .refined: configuration.refine()
      }
      return try CompiledScript(compiling: configuration, fingerprint: fingerprint)
    } catch {
      throw ScriptConversionError(configuration: name, message: error.rawValue)
    }
  }
}

extension ConfigurationSources {
  /// The first text dictionary that breaks the format.
  fileprivate func textProblem() -> ConfigurationFile.Problem? {
    for dictionary in dictionaries where dictionary.isText {
      if let problem = FileContents.read(dictionary.path).flatMap(TextDictionary.problem) {
        return ConfigurationFile.Problem(
          place: dictionary.path, line: problem.line, reason: problem.reason)
      }
    }
    return nil
  }

  fileprivate func malformedText() -> ConfigurationFile.Problem? {
    for dictionary in dictionaries where dictionary.isText {
      if let line = FileContents.read(dictionary.path).flatMap(TextDictionary.malformedLine) {
        return ConfigurationFile.Problem(
          place: dictionary.path, line: line, reason: "this is not UTF-8")
      }
    }
    return nil
  }
}

extension ScriptConversionError {
  fileprivate func explained(by problem: ConfigurationFile.Problem?) -> ScriptConversionError {
    guard let problem else { return self }
    return ScriptConversionError(configuration: configuration, message: problem.description)
  }
}
