"""Holds files that Java wrote against those that Python wrote, bit by bit.

    python check_files.py MADE_BY_PYTHON WRITTEN_BY_JAVA

Every file of the first folder has a copy of the same name in the second; that folder also has
generated.h5 and generated.npz, which hold the same arrays. One line says what was compared.
"""

import shutil
import subprocess
import sys

import h5py
import keras
import numpy as np
from safetensors.numpy import load_file


def same(expected, found, where):
    expected, found = np.asarray(expected), np.asarray(found)
    assert expected.shape == found.shape, (where, expected.shape, found.shape)
    native = expected.dtype.newbyteorder("=")
    assert native == found.dtype.newbyteorder("="), (where, expected.dtype, found.dtype)
    assert expected.astype(native).tobytes() == found.astype(native).tobytes(), where


def same_attribute(expected, found, where):
    if isinstance(expected, bytes):
        expected = expected.decode()
    if isinstance(expected, np.ndarray) and expected.dtype.kind in "SO":
        expected = [x.decode() if isinstance(x, bytes) else x for x in expected]
        found = [x.decode() if isinstance(x, bytes) else x for x in found]
    if isinstance(expected, (str, list)):
        assert list(expected) == list(found), where
    else:
        same(expected, found, where)


def same_tree(expected, found, where):
    assert set(expected.attrs) == set(found.attrs), where
    for name in expected.attrs:
        same_attribute(expected.attrs[name], found.attrs[name], f"{where} {name}")
    if isinstance(expected, h5py.Dataset):
        same(expected[()], found[()], where)
        return 1
    assert set(expected) == set(found), where
    return sum(same_tree(expected[name], found[name], f"{where}/{name}") for name in expected)


def same_model(expected, found):
    assert expected.get_config() == found.get_config()
    for one, other in zip(expected.weights, found.weights, strict=True):
        same(one, other, one.path)
    for one, other in zip(expected.optimizer.variables, found.optimizer.variables, strict=True):
        same(one, other, one.path)
    inputs = np.linspace(-1, 1, 4 * 8 * 8 * 2, dtype="float32").reshape(4, 8, 8, 2)
    same(expected.predict(inputs, verbose=0), found.predict(inputs, verbose=0), "predictions")


made, written = sys.argv[1:]
compared = 0
for name in ["tree.h5", "chunks.h5", "newest.h5", "model.weights.h5", "legacy.h5"]:
    with h5py.File(f"{made}/{name}") as expected, h5py.File(f"{written}/{name}") as found:
        compared += same_tree(expected, found, name)
for name in ["arrays.npz", "compressed.npz"]:
    expected, found = np.load(f"{made}/{name}"), np.load(f"{written}/{name}")
    assert set(expected) == set(found), name
    for key in expected:
        same(expected[key], found[key], f"{name} {key}")
        compared += 1
for name in ["fortran.npy", "vector.npy"]:
    same(np.load(f"{made}/{name}"), np.load(f"{written}/{name}"), name)
    compared += 1
expected, found = (load_file(f"{folder}/arrays.safetensors") for folder in (made, written))
assert set(expected) == set(found)
for key in expected:
    same(expected[key], found[key], f"arrays.safetensors {key}")
    compared += 1
for name in ["model.keras", "legacy.h5"]:
    same_model(*(keras.saving.load_model(f"{folder}/{name}") for folder in (made, written)))
model = keras.saving.load_model(f"{made}/model.keras")
weights = model.get_weights()
model.set_weights([np.zeros_like(w) for w in weights])
model.load_weights(f"{written}/model.weights.h5")
for one, other in zip(weights, model.get_weights(), strict=True):
    same(one, other, "model.weights.h5")
arrays = np.load(f"{written}/generated.npz")
with h5py.File(f"{written}/generated.h5") as file:
    for key in arrays:
        same(arrays[key], file[key][()], f"generated {key}")
        compared += 1
    assert file.attrs["long"] == "é" * 100_000
    assert list(file.attrs["names"]) == [f"layer_{i}" for i in range(4000)]
dump = shutil.which("h5dump")
if dump:
    for name in ["tree.h5", "legacy.h5", "generated.h5"]:
        subprocess.run([dump, f"{written}/{name}"], check=True, stdout=subprocess.DEVNULL)
print(f"{compared} arrays are bit-equal; h5dump {'read the files too' if dump else 'is missing'}")
