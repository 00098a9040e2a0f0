"""Opens URLs by the way out, whatever the environment says to libraries."""

from http.client import HTTPResponse
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

from bot.network.way import Way


def opener_for(way: Way) -> OpenerDirector:
    """Make what opens the Web API and the addresses of files; redirects go the same way.

    What its ``open`` raises is an OSError: the proxy refuses, the certificate is not believed,
    or nobody can be reached.
    """
    no_proxy_of_the_environment = ProxyHandler({})
    return build_opener(no_proxy_of_the_environment, _ByWay(way))


class _ByWay(HTTPSHandler):
    """Encrypted connections, through the proxy where the way says so."""

    def __init__(self, way: Way) -> None:
        super().__init__(context=way.trust)
        self._way = way

    def https_open(self, req: Request) -> HTTPResponse:
        proxy = self._way.proxy_for(req.full_url)
        if proxy is not None:
            req.set_proxy(proxy.address, "http")
            for name, value in proxy.headers.items():
                req.add_unredirected_header(name, value)
        return super().https_open(req)
