/// Runs a body with the URL of a server that gives EC2's same answer to every question: three VPCs, or
/// three subnets on two pages.
func withConstantServer<Result: Sendable>(_ body: (String) async throws -> Result) async throws
  -> Result
{
  let script = """
    import http.server
    EC2 = '<Describe%ssResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>0</requestId>' \\
        '<%sSet>%s</%sSet>%s</Describe%ssResponse>'
    def answer(kind, numbers, token=""):
        low = kind.lower()
        items = "".join("<item><%sId>%s-%d</%sId><cidrBlock>10.0.%d.0/24</cidrBlock></item>"
                        % (low, low, number, low, number) for number in numbers)
        return (EC2 % (kind, low, items, low, token, kind)).encode()
    class handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        def do_POST(self):
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            if b"DescribeVpcs" in asked: body = answer("Vpc", (1, 2, 3))
            elif b"NextToken" in asked: body = answer("Subnet", (3,))
            else: body = answer("Subnet", (1, 2), "<nextToken>more</nextToken>")
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        def log_message(self, *words): pass
    """
  return try await withPythonServer(script, body)
}
