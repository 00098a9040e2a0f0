"""Whose certificates are believed: the system's list, and the city's own authority."""

import ssl
from pathlib import Path


class NoCertificateError(Exception):
    """The file holds no certificate in PEM form."""


def trusted(own_authorities: Path | None) -> ssl.SSLContext:
    """Make what every encrypted connection is checked against.

    Args:
        own_authorities: a PEM file that is believed in addition to the system's list.

    Raises:
        OSError: the file cannot be read.
        NoCertificateError: the file holds no certificate.
    """
    context = ssl.create_default_context()
    if own_authorities is None:
        return context
    _check(own_authorities)
    context.load_verify_locations(own_authorities)
    # From Python 3.13 on, certificates are held to the letter of RFC 5280. What the appliances
    # of a city sign with often lacks a field that no browser misses.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


def _check(file: Path) -> None:
    """Look at the file alone: what the system's list holds already would not show in it."""
    alone = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        alone.load_verify_locations(file)
    except ssl.SSLError as error:
        raise NoCertificateError from error
    if not alone.cert_store_stats()["x509"]:  # a list of revoked ones is read without complaint
        raise NoCertificateError
