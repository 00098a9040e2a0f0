"""The city's own authority is believed in addition to the system's list, never in its place."""

import re
import ssl
from pathlib import Path

import pytest
import trustme

from bot.network.trust import NoCertificateError, trusted


def authority(folder: Path, name: str) -> Path:
    file = folder / f"{name}.pem"
    trustme.CA(organization_name=name).cert_pem.write_to_path(str(file))
    return file


def names(context: ssl.SSLContext) -> set[str]:
    return set(re.findall(r"'organizationName', '(\w+)", str(context.get_ca_certs())))


@pytest.fixture(autouse=True)
def _system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority(tmp_path, "system")))


def test_the_system_alone() -> None:
    found = names(trusted(None))
    assert "system" in found
    assert "city" not in found


def test_the_city_in_addition(tmp_path: Path) -> None:
    assert names(trusted(authority(tmp_path, "city"))) >= {"system", "city"}


def test_several_authorities_in_one_file(tmp_path: Path) -> None:
    file = authority(tmp_path, "city")
    file.write_bytes(file.read_bytes() + authority(tmp_path, "prefecture").read_bytes())
    assert names(trusted(file)) >= {"system", "city", "prefecture"}


def test_an_authority_that_the_system_knows_as_well(tmp_path: Path) -> None:
    assert "system" in names(trusted(tmp_path / "system.pem"))


def test_certificates_and_names_are_checked(tmp_path: Path) -> None:
    context = trusted(authority(tmp_path, "city"))
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


def test_appliances_are_not_held_to_the_letter(tmp_path: Path) -> None:
    context = trusted(authority(tmp_path, "city"))
    assert not context.verify_flags & ssl.VERIFY_X509_STRICT


@pytest.mark.parametrize("content", ["", "市の証明書", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_file_without_a_certificate(tmp_path: Path, content: str) -> None:
    (tmp_path / "empty.pem").write_text(content, encoding="utf-8")
    with pytest.raises(NoCertificateError):
        trusted(tmp_path / "empty.pem")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        trusted(tmp_path / "no-such-file.pem")
