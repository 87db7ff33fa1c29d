"""What colour something really is: through the master's map and the theme, with its changes."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
USUAL = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


class Colours:
    """The colours of one master and its theme."""

    def __init__(self, theme: etree._Element | None, mapping: etree._Element | None) -> None:
        given = {} if mapping is None else {str(k): str(v) for k, v in mapping.attrib.items()}
        self._map = {**USUAL, **given}
        self.theme = theme
        scheme = None if theme is None else theme.find(f".//{A}clrScheme")
        self._scheme: Mapping[str, str] = {}
        if scheme is not None:
            self._scheme = {
                etree.QName(each).localname: _plain(each[0])
                for each in scheme.iterchildren(f"{A}*")
                if len(each)
            }

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """The colours that the theme gives names of its own."""
        found = () if self.theme is None else self.theme.iter(f"{A}custClr")
        return tuple((each.get("name", ""), _plain(each[0])) for each in found if len(each))

    def of(self, holder: etree._Element | None) -> str:
        """The colour in a `solidFill` (or any holder of one colour) as `#RRGGBB`; "" for none."""
        if holder is None or not len(holder):
            return ""
        element = holder[0]
        name = element.get("val", "")
        base = self.called(name) or _plain(element)
        return _changed(base, element) if base else ""

    def called(self, name: str) -> str:
        """The colour of one of the theme's own names, such as "hlink"; "" where there is none."""
        return self._scheme.get(self._map.get(name, name), "")

    def ground(self, root: etree._Element) -> str:
        """The colour behind a slide, layout or master; "" where it is inherited or a picture."""
        found = root.find(f"{P}cSld/{P}bg")
        if found is None:
            return ""
        fill = found.find(f"{P}bgPr/{A}solidFill")
        return self.of(fill if fill is not None else found.find(f"{P}bgRef"))


def _plain(element: etree._Element) -> str:
    value = element.get("lastClr") or element.get("val") or ""
    try:
        return "#" + bytes.fromhex(value).hex().upper() if len(value) == 6 else ""
    except ValueError:
        return ""


def _changed(colour: str, element: etree._Element) -> str:
    red, green, blue = (value / 255 for value in bytes.fromhex(colour[1:]))
    for change in element:
        try:
            amount = int(change.get("val", "100000")) / 100_000
        except ValueError:
            continue
        match etree.QName(change).localname:
            case "lumMod":
                hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
                red, green, blue = colorsys.hls_to_rgb(hue, min(light * amount, 1.0), strength)
            case "lumOff":
                hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
                light = min(max(light + amount, 0.0), 1.0)
                red, green, blue = colorsys.hls_to_rgb(hue, light, strength)
            case "shade":
                red, green, blue = (_channel(_light(each) * amount) for each in (red, green, blue))
            case "tint":
                lights = (1 - (1 - _light(each)) * amount for each in (red, green, blue))
                red, green, blue = (_channel(each) for each in lights)
            case _:
                pass
    return (
        "#" + bytes(round(max(0, min(1, each)) * 255) for each in (red, green, blue)).hex().upper()
    )


def _light(channel: float) -> float:
    """How much light a channel (0 to 1) of a screen gives, by sRGB; PowerPoint mixes light."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channel(light: float) -> float:
    """The channel of a screen that gives so much light."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
