/// What pltop changes in the environment of every `aws` process.
///
/// Everything else passes through untouched, above all what credentials, proxies and certificates
/// depend on (`AWS_CONFIG_FILE`, `AWS_CA_BUNDLE`, `HTTPS_PROXY`, `HOME`, …). Never logged.
package enum CLIEnvironment {
  /// The new value of each variable; nil: the variable is taken away.
  package static let overrides: [String: String?] = [
    // No pager may wait for keys behind the dashboard. Not `--no-cli-pager`: v1 does not know it.
    "AWS_PAGER": "",
    // With `on`, v2 fails without a terminal; the variable wins over the user's configuration.
    "AWS_CLI_AUTO_PROMPT": "off",
    // The only format that names the operation and is the same in all versions.
    "AWS_CLI_ERROR_FORMAT": "legacy",
    // With the timeouts on the command line, these bound a call: one retry, same rules in v1 and v2.
    "AWS_MAX_ATTEMPTS": "2",
    "AWS_RETRY_MODE": "standard",
    // Any other encoding can fail in the middle of the output.
    "PYTHONIOENCODING": "utf-8",
    "PYTHONUTF8": "1",
    "AWS_CLI_OUTPUT_ENCODING": "UTF-8",
    // Deprecation warnings on standard error would hide the error's own words.
    "PYTHONWARNINGS": "ignore",
    // These make v2 print debug text, and Python wait for input or run a file of the user's.
    "AWS_CLI_UPGRADE_DEBUG_MODE": nil,
    "PYTHONINSPECT": nil,
    "PYTHONSTARTUP": nil,
  ]
}
